# SPDX-License-Identifier: Apache-2.0
"""Locks and unlocks gnome-keyring's login keyring as the session does, without a prompt."""
from desktop import KEYRING_PASSWORD

SERVICE = "org.freedesktop.secrets"
ROOT = "/org/freedesktop/secrets"
COLLECTION = ROOT + "/collection/login"
BACK_DOOR = "org.gnome.keyring.InternalUnsupportedGuiltRiddenInterface"


def _service(desktop):
    import dbus.bus
    connection = dbus.bus.BusConnection(desktop.env["DBUS_SESSION_BUS_ADDRESS"])
    return dbus, connection, connection.get_object(SERVICE, ROOT)


def lock_keyring(desktop):
    dbus, connection, service = _service(desktop)
    service.Lock([dbus.ObjectPath(COLLECTION)], dbus_interface="org.freedesktop.Secret.Service")
    connection.close()


def unlock_keyring(desktop):
    dbus, connection, service = _service(desktop)
    _, session = service.OpenSession("plain", "", dbus_interface="org.freedesktop.Secret.Service")
    master = dbus.Struct((session, dbus.ByteArray(b""), dbus.ByteArray(KEYRING_PASSWORD),
                          "text/plain"), signature="oayays")
    service.UnlockWithMasterPassword(dbus.ObjectPath(COLLECTION), master,
                                     dbus_interface=BACK_DOOR)
    connection.close()
