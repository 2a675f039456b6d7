#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""A Secret Service that misbehaves on request. Needs python3-dbus and python3-gi.

Prints "ready" when it owns the name. Controlled over D-Bus: org.warifu.Mock.Set(key, value) at
/mock with the keys below, and Drop() to forget all items.
  locked   yes | no        the only collection
  prompt   dismiss | ok | open | refuse    what the unlock prompt does
  hang     "" | search | session | secrets | all    calls that get no answer until hang is changed
  refuse   "" | denied | failed    SearchItems, CreateItem and GetSecrets answer with this error
  withhold yes | no        GetSecrets leaves the secret out (a client that the user refused)
  keep     yes | no        Delete does nothing, and says so to nobody
  hide     yes | no        SearchItems does not show what is locked
"""
import dbus
import dbus.mainloop.glib
import dbus.service
from gi.repository import GLib

SECRET = "org.freedesktop.Secret."
ROOT = "/org/freedesktop/secrets"
COLLECTION = ROOT + "/collection/mock"
NONE = dbus.ObjectPath("/")

state = {"locked": "no", "prompt": "dismiss", "hang": "", "refuse": "", "withhold": "no",
         "keep": "no", "hide": "no"}
items = {}  # path -> Item
waiting = []  # answers held back by "hang"


def locked():
    return state["locked"] == "yes"


def error(name, text):
    return dbus.DBusException(text, name=name)


def check_refusal():
    if state["refuse"] == "denied":
        raise error("org.freedesktop.DBus.Error.AccessDenied", "mock: denied")
    if state["refuse"] == "failed":
        raise error("org.freedesktop.DBus.Error.Failed", "mock: failed")


def check_lock():
    if locked():
        raise error(SECRET + "Error.IsLocked", "mock: locked")


def answer(kind, work, ok, err):
    """Answers now, or when hang is changed."""

    def run():
        try:
            result = work()
        except dbus.DBusException as problem:
            err(problem)
            return
        if isinstance(result, tuple):
            ok(*result)
        else:
            ok(result)

    if state["hang"] in (kind, "all"):
        waiting.append(run)
    else:
        run()


def paths(values):
    return dbus.Array([dbus.ObjectPath(v) for v in values], signature="o")


class Exported(dbus.service.Object):
    def properties(self):
        return {}

    @dbus.service.method(dbus.PROPERTIES_IFACE, "ss", "v", async_callbacks=("ok", "err"))
    def Get(self, interface, name, ok, err):
        answer("properties", lambda: self.properties()[name], ok, err)

    @dbus.service.method(dbus.PROPERTIES_IFACE, "s", "a{sv}")
    def GetAll(self, interface):
        return dbus.Dictionary(self.properties(), signature="sv")


class Item(Exported):
    count = 0

    def __init__(self, connection, label, attributes, value):
        Item.count += 1
        self.path = f"{COLLECTION}/item{Item.count}"
        self.label, self.attributes, self.value = label, attributes, value
        super().__init__(connection, self.path)

    def properties(self):
        return {"Locked": locked(), "Label": self.label, "Created": dbus.UInt64(0),
                "Attributes": dbus.Dictionary(self.attributes, signature="ss"),
                "Modified": dbus.UInt64(0)}

    def secret(self, session):
        return dbus.Struct((dbus.ObjectPath(session), dbus.ByteArray(b""),
                            dbus.ByteArray(self.value), "text/plain"), signature="oayays")

    @dbus.service.method(SECRET + "Item", "", "o")
    def Delete(self):
        if state["keep"] == "no":
            items.pop(self.path, None)
            self.remove_from_connection()
        return NONE


class Collection(Exported):
    def properties(self):
        return {"Items": paths(items), "Label": "mock", "Locked": locked(),
                "Created": dbus.UInt64(0), "Modified": dbus.UInt64(0)}

    @dbus.service.method(SECRET + "Collection", "a{sv}(oayays)b", "oo", async_callbacks=("ok", "err"))
    def CreateItem(self, properties, secret, replace, ok, err):
        def work():
            check_refusal()
            check_lock()
            attributes = {str(k): str(v) for k, v in properties[SECRET + "Item.Attributes"].items()}
            for item in items.values():
                if replace and item.attributes == attributes:
                    item.value = bytes(secret[2])
                    return dbus.ObjectPath(item.path), NONE
            item = Item(self.connection, properties[SECRET + "Item.Label"], attributes,
                        bytes(secret[2]))
            items[item.path] = item
            return dbus.ObjectPath(item.path), NONE

        answer("create", work, ok, err)


class Prompt(Exported):
    count = 0

    def __init__(self, connection, objects):
        Prompt.count += 1
        self.path, self.objects = f"{ROOT}/prompt/p{Prompt.count}", objects
        super().__init__(connection, self.path)

    @dbus.service.method(SECRET + "Prompt", "s", "")
    def Prompt(self, window):
        if state["prompt"] == "refuse":
            raise error("org.freedesktop.DBus.Error.Failed", "mock: cannot prompt")
        if state["prompt"] != "open":
            GLib.idle_add(self.finish, state["prompt"] == "dismiss")

    @dbus.service.method(SECRET + "Prompt", "", "")
    def Dismiss(self):
        self.finish(True)

    def finish(self, dismissed):
        if not dismissed:
            state["locked"] = "no"
        self.Completed(dismissed, paths([] if dismissed else self.objects))
        return False

    @dbus.service.signal(SECRET + "Prompt", "bv")
    def Completed(self, dismissed, result):
        pass


class Session(Exported):
    @dbus.service.method(SECRET + "Session", "", "")
    def Close(self):
        pass


class Service(Exported):
    def properties(self):
        return {"Collections": paths([COLLECTION])}

    @dbus.service.method(SECRET + "Service", "sv", "vo", async_callbacks=("ok", "err"))
    def OpenSession(self, algorithm, argument, ok, err):
        def work():
            if algorithm != "plain":
                raise error("org.freedesktop.DBus.Error.NotSupported", "mock: plain only")
            return dbus.String("", variant_level=1), dbus.ObjectPath(ROOT + "/session/s1")

        answer("session", work, ok, err)

    @dbus.service.method(SECRET + "Service", "a{ss}", "aoao", async_callbacks=("ok", "err"))
    def SearchItems(self, wanted, ok, err):
        def work():
            check_refusal()
            found = [p for p, item in items.items()
                     if all(item.attributes.get(str(k)) == str(v) for k, v in wanted.items())]
            if not locked():
                return paths(found), paths([])
            return paths([]), paths([] if state["hide"] == "yes" else found)

        answer("search", work, ok, err)

    @dbus.service.method(SECRET + "Service", "ao", "aoo")
    def Unlock(self, objects):
        if not locked():
            return paths(objects), NONE
        return paths([]), dbus.ObjectPath(Prompt(self.connection, objects).path)

    @dbus.service.method(SECRET + "Service", "aoo", "a{o(oayays)}", async_callbacks=("ok", "err"))
    def GetSecrets(self, wanted, session, ok, err):
        def work():
            check_lock()
            given = {} if state["withhold"] == "yes" else {
                dbus.ObjectPath(p): items[str(p)].secret(session) for p in wanted if str(p) in items}
            return dbus.Dictionary(given, signature="o(oayays)")

        answer("secrets", work, ok, err)

    @dbus.service.method(SECRET + "Service", "s", "o", async_callbacks=("ok", "err"))
    def ReadAlias(self, name, ok, err):
        answer("search", lambda: dbus.ObjectPath(COLLECTION) if name == "default" else NONE, ok, err)


class Control(dbus.service.Object):
    @dbus.service.method("org.warifu.Mock", "ss", "")
    def Set(self, key, value):
        state[str(key)] = str(value)
        if key == "hang":
            held, waiting[:] = waiting[:], []
            for run in held:
                run()

    @dbus.service.method("org.warifu.Mock", "", "")
    def Drop(self):
        for item in list(items.values()):
            item.remove_from_connection()
        items.clear()


dbus.mainloop.glib.DBusGMainLoop(set_as_default=True)
bus = dbus.SessionBus()
exported = [Service(bus, ROOT), Collection(bus, COLLECTION), Collection(bus, ROOT + "/aliases/default"),
            Session(bus, ROOT + "/session/s1"), Control(bus, "/mock")]
name = dbus.service.BusName("org.freedesktop.secrets", bus)
print("ready", flush=True)
GLib.MainLoop().run()
