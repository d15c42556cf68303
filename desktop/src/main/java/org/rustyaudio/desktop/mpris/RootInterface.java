package org.rustyaudio.desktop.mpris;

import java.util.List;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusProperty;
import org.freedesktop.dbus.interfaces.DBusInterface;

/// `org.mpris.MediaPlayer2`: the program.
@DBusInterfaceName(RootInterface.NAME)
@DBusProperty(name = "CanQuit", type = Boolean.class, access = DBusProperty.Access.READ)
@DBusProperty(name = "CanRaise", type = Boolean.class, access = DBusProperty.Access.READ)
@DBusProperty(name = "HasTrackList", type = Boolean.class, access = DBusProperty.Access.READ)
@DBusProperty(name = "Identity", type = String.class, access = DBusProperty.Access.READ)
@DBusProperty(name = "DesktopEntry", type = String.class, access = DBusProperty.Access.READ)
@DBusProperty(name = "SupportedUriSchemes", type = RootInterface.Strings.class, access = DBusProperty.Access.READ)
@DBusProperty(name = "SupportedMimeTypes", type = RootInterface.Strings.class, access = DBusProperty.Access.READ)
@SuppressWarnings("checkstyle:MethodName") // the names are the bus's
public interface RootInterface extends DBusInterface {

    String NAME = "org.mpris.MediaPlayer2";

    /// A list of texts, for the description of the interface.
    interface Strings extends org.freedesktop.dbus.TypeRef<List<String>> {}

    void Raise();

    void Quit();
}
