# SPDX-License-Identifier: Apache-2.0
"""Enrolment of a push token by the QR code that the server shows."""
import os
import subprocess


def picture_of(profile, uri):
    """The code as a picture in a file."""
    image = os.path.join(profile.desktop.folder, "enrolment.png")
    subprocess.run(["qrencode", "-o", image, "-s", "4", uri], check=True)
    return image


def enrol(profile, uri):
    image = picture_of(profile, uri)
    enrolled = profile.ctl("push", "enrol", "--scan", image)
    os.remove(image)
    assert enrolled["serial"] and enrolled["product"] == "privacyIDEA", enrolled
