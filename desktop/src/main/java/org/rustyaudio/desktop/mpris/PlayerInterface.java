package org.rustyaudio.desktop.mpris;

import java.util.Map;
import org.freedesktop.dbus.DBusPath;
import org.freedesktop.dbus.annotations.DBusInterfaceName;
import org.freedesktop.dbus.annotations.DBusProperty;
import org.freedesktop.dbus.annotations.PropertiesEmitsChangedSignal.EmitChangeSignal;
import org.freedesktop.dbus.exceptions.DBusException;
import org.freedesktop.dbus.interfaces.DBusInterface;
import org.freedesktop.dbus.messages.DBusSignal;
import org.freedesktop.dbus.types.Variant;

/// `org.mpris.MediaPlayer2.Player`: the transport. Times are in microseconds.
@DBusInterfaceName(PlayerInterface.NAME)
@DBusProperty(name = "PlaybackStatus", type = String.class, access = DBusProperty.Access.READ)
@DBusProperty(name = "LoopStatus", type = String.class)
@DBusProperty(name = "Rate", type = Double.class)
@DBusProperty(name = "Shuffle", type = Boolean.class)
@DBusProperty(name = "Metadata", type = PlayerInterface.Facts.class, access = DBusProperty.Access.READ)
@DBusProperty(name = "Volume", type = Double.class)
@DBusProperty(
        name = "Position",
        type = Long.class,
        access = DBusProperty.Access.READ,
        emitChangeSignal = EmitChangeSignal.FALSE)
@DBusProperty(name = "MinimumRate", type = Double.class, access = DBusProperty.Access.READ)
@DBusProperty(name = "MaximumRate", type = Double.class, access = DBusProperty.Access.READ)
@DBusProperty(name = "CanGoNext", type = Boolean.class, access = DBusProperty.Access.READ)
@DBusProperty(name = "CanGoPrevious", type = Boolean.class, access = DBusProperty.Access.READ)
@DBusProperty(name = "CanPlay", type = Boolean.class, access = DBusProperty.Access.READ)
@DBusProperty(name = "CanPause", type = Boolean.class, access = DBusProperty.Access.READ)
@DBusProperty(name = "CanSeek", type = Boolean.class, access = DBusProperty.Access.READ)
@DBusProperty(
        name = "CanControl",
        type = Boolean.class,
        access = DBusProperty.Access.READ,
        emitChangeSignal = EmitChangeSignal.FALSE)
@SuppressWarnings("checkstyle:MethodName") // the names are the bus's
public interface PlayerInterface extends DBusInterface {

    String NAME = "org.mpris.MediaPlayer2.Player";

    /// Names and values, for the description of the interface.
    interface Facts extends org.freedesktop.dbus.TypeRef<Map<String, Variant<?>>> {}

    void Next();

    void Previous();

    void Pause();

    void PlayPause();

    void Stop();

    void Play();

    void Seek(long offset);

    void SetPosition(DBusPath track, long position);

    void OpenUri(String uri);

    /// The position jumped.
    final class Seeked extends DBusSignal {

        public Seeked(String path, long position) throws DBusException {
            super(path, position);
        }
    }
}
