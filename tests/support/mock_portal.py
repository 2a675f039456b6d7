#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A screenshot portal that misbehaves on request. Needs python3-dbus and python3-gi.

Prints "ready" when it owns the name. Controlled over D-Bus: org.warifu.Mock at /mock.
  Set(key, value)   with the keys below
  Get(key) -> s     closed: how many requests were closed; asked: what was asked for, one word each;
                    last: the path of the last request
  Answer(mode)      sends the Response of the last request, which was silent
  Leave(), Return() gives the name up, as a portal that crashes, and takes it again
  Speak(path, uri)  another connection, which is not the portal, sends a Response there
  mode    ok | cancel | other | odd | no-uri | error | absent | silent | mute
          silent replies and sends no Response; mute does not even reply; absent has no Screenshot
  uri     what a Response says
  make    a picture of which a copy is put where uri points before an ok; empty: nothing is made
  handle  predicted | own     own: the request has a path that only the reply tells
  order   after | before      the Response comes after or before the reply
  again   what mode becomes when asked interactively; empty: stays
"""
import os
import shutil
import urllib.parse

import dbus
import dbus.lowlevel
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

PORTAL = "org.freedesktop.portal."
ROOT = "/org/freedesktop/portal/desktop"
CODES = {"ok": 0, "no-uri": 0, "cancel": 1, "other": 2, "odd": 77}

state = {"mode": "ok", "uri": "", "make": "", "handle": "predicted", "order": "after", "again": "",
         "closed": "0", "asked": "", "last": ""}
count = 0
requests = {}  # path -> Request


class Request(dbus.service.Object):
    @dbus.service.signal(PORTAL + "Request", "ua{sv}")
    def Response(self, code, results):
        pass

    @dbus.service.method(PORTAL + "Request", "", "")
    def Close(self):
        state["closed"] = str(int(state["closed"]) + 1)

    def answer(self, mode):
        if mode == "ok" and state["make"]:
            path = urllib.parse.unquote(urllib.parse.urlparse(state["uri"]).path)
            shutil.copyfile(state["make"], path + ".new")
            os.replace(path + ".new", path)
        results = {} if mode == "no-uri" else {"uri": state["uri"]}
        self.Response(dbus.UInt32(CODES[mode]), dbus.Dictionary(results, signature="sv"))
        return False


class Portal(dbus.service.Object):
    @dbus.service.method(PORTAL + "Screenshot", "sa{sv}", "o", sender_keyword="sender",
                         async_callbacks=("ok", "err"))
    def Screenshot(self, parent, options, ok, err, sender=None):
        global count
        count += 1
        interactive = bool(options.get("interactive", False))
        state["asked"] += " interactive" if interactive else " plain"
        mode = state["again"] if interactive and state["again"] else state["mode"]
        if mode == "error":
            err(dbus.DBusException("mock: no", name=PORTAL + "Error.NotAllowed"))
            return
        if mode == "absent":
            err(dbus.DBusException("mock: what?", name="org.freedesktop.DBus.Error.UnknownMethod"))
            return
        if mode == "mute":
            return
        token = options["handle_token"] if state["handle"] == "predicted" else f"own{count}"
        path = f"{ROOT}/request/{sender[1:].replace('.', '_')}/{token}"
        state["last"] = path
        request = requests[path] = Request(self.connection, path)
        if mode == "silent":
            ok(dbus.ObjectPath(path))
        elif state["order"] == "before":
            request.answer(mode)
            ok(dbus.ObjectPath(path))
        else:
            ok(dbus.ObjectPath(path))
            GLib.idle_add(request.answer, mode)


class Control(dbus.service.Object):
    @dbus.service.method("org.warifu.Mock", "ss", "")
    def Set(self, key, value):
        state[str(key)] = str(value)

    @dbus.service.method("org.warifu.Mock", "s", "s")
    def Get(self, key):
        return state[str(key)]

    @dbus.service.method("org.warifu.Mock", "", "")
    def Leave(self):
        bus.release_name(PORTAL + "Desktop")

    @dbus.service.method("org.warifu.Mock", "", "")
    def Return(self):
        bus.request_name(PORTAL + "Desktop")

    @dbus.service.method("org.warifu.Mock", "s", "")
    def Answer(self, mode):
        requests[state["last"]].answer(str(mode))

    @dbus.service.method("org.warifu.Mock", "ss", "")
    def Speak(self, path, uri):
        signal = dbus.lowlevel.SignalMessage(path, PORTAL + "Request", "Response")
        signal.append(dbus.UInt32(0), dbus.Dictionary({"uri": uri}, signature="sv"),
                      signature="ua{sv}")
        stranger.send_message(signal)
        stranger.flush()


dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
bus = dbus.SessionBus()
stranger = dbus.SessionBus(private=True)
exported = [Portal(bus, ROOT), Control(bus, "/mock")]
control_name = dbus.service.BusName("org.warifu.Mock", bus)
bus.request_name(PORTAL + "Desktop")
print("ready", flush=True)
GLib.MainLoop().run()
