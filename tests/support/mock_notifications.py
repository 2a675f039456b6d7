#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A notification daemon that does as it is told. Needs python3-dbus and python3-gi.

Prints "ready" when it owns the name. Controlled over D-Bus: org.warifu.Mock at /mock.
  Set(key, value)   caps: words that GetCapabilities returns; mode: ok | error | hold
  Get(key) -> s     shown: ids of what is on screen; last: JSON of the last Notify
  Press(id, action) the user presses
  Dismiss(id)       the user closes it
  Release()         answers the calls that mode hold has kept waiting
  Speak(id, action) another connection, which is not the daemon, claims a press
  Leave(), Return() gives the name up, as a daemon that crashes, and takes it again
"""
import json

import dbus
import dbus.lowlevel
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

NAME = "org.freedesktop.Notifications"
PATH = "/org/freedesktop/Notifications"

state = {"caps": "actions body", "mode": "ok", "last": ""}
shown = []
held = []
count = 40


def plain(value):
    if isinstance(value, (list, tuple)):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {str(key): plain(one) for key, one in value.items()}
    return int(value) if isinstance(value, int) else str(value)


class Daemon(dbus.service.Object):
    @dbus.service.method(NAME, "", "as")
    def GetCapabilities(self):
        return dbus.Array(state["caps"].split(), signature="s")

    @dbus.service.method(NAME, "susssasa{sv}i", "u", async_callbacks=("ok", "err"))
    def Notify(self, app, replaces, icon, title, body, actions, hints, timeout, ok, err):
        global count
        state["last"] = json.dumps({"app": plain(app), "replaces": plain(replaces),
                                    "title": plain(title), "body": plain(body),
                                    "actions": plain(actions), "hints": plain(hints)})
        if state["mode"] == "error":
            err(dbus.DBusException("mock: no", name=NAME + ".Error.Failed"))
            return
        if replaces:
            number = int(replaces)
        else:
            count += 1
            number = count
        if number not in shown:
            shown.append(number)
        if state["mode"] == "hold":
            held.append((ok, number))
        else:
            ok(dbus.UInt32(number))

    @dbus.service.method(NAME, "u", "")
    def CloseNotification(self, number):
        if int(number) in shown:
            shown.remove(int(number))
            self.NotificationClosed(number, dbus.UInt32(3))

    @dbus.service.signal(NAME, "us")
    def ActionInvoked(self, number, action):
        pass

    @dbus.service.signal(NAME, "uu")
    def NotificationClosed(self, number, reason):
        pass


class Control(dbus.service.Object):
    @dbus.service.method("org.warifu.Mock", "ss", "")
    def Set(self, key, value):
        state[str(key)] = str(value)

    @dbus.service.method("org.warifu.Mock", "s", "s")
    def Get(self, key):
        return " ".join(map(str, shown)) if key == "shown" else state[str(key)]

    @dbus.service.method("org.warifu.Mock", "us", "")
    def Press(self, number, action):
        daemon.ActionInvoked(number, action)

    @dbus.service.method("org.warifu.Mock", "u", "")
    def Dismiss(self, number):
        shown.remove(int(number))
        daemon.NotificationClosed(number, dbus.UInt32(2))

    @dbus.service.method("org.warifu.Mock", "", "")
    def Release(self):
        for ok, number in held:
            ok(dbus.UInt32(number))
        held.clear()

    @dbus.service.method("org.warifu.Mock", "us", "")
    def Speak(self, number, action):
        signal = dbus.lowlevel.SignalMessage(PATH, NAME, "ActionInvoked")
        signal.append(number, action, signature="us")
        stranger.send_message(signal)
        stranger.flush()

    @dbus.service.method("org.warifu.Mock", "", "")
    def Leave(self):
        shown.clear()
        bus.release_name(NAME)

    @dbus.service.method("org.warifu.Mock", "", "")
    def Return(self):
        bus.request_name(NAME)


dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
bus = dbus.SessionBus()
stranger = dbus.SessionBus(private=True)
daemon = Daemon(bus, PATH)
control = Control(bus, "/mock")
control_name = dbus.service.BusName("org.warifu.Mock", bus)
bus.request_name(NAME)
print("ready", flush=True)
GLib.MainLoop().run()
