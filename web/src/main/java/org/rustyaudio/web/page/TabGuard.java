package org.rustyaudio.web.page;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.model.FaceModel;
import org.rustyaudio.player.session.Session;
import org.rustyaudio.player.transport.Player;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.web.engine.EngineListener;
import org.rustyaudio.web.platform.Tabs;
import org.rustyaudio.web.store.Keeper;

/// Lets one tab play: this one pauses and says so when another does, and takes up that one's queue when it takes over.
final class TabGuard implements Tabs.Listener, EngineListener {

    private final Player player;
    private final Keeper keeper;
    private final Messages messages;
    private @Nullable Tabs tabs;
    private String told = "";
    private Runnable first = () -> {};
    private Runnable quiet = () -> {};
    private boolean asked;

    TabGuard(Player player, Keeper keeper, Messages messages) {
        this.player = player;
        this.keeper = keeper;
        this.messages = messages;
    }

    /// @param leadsFirst runs when this tab leads and no other one did before it
    /// @param hush ends what sounds beside the player
    void watch(Tabs watched, Runnable leadsFirst, Runnable hush) {
        tabs = watched;
        first = leadsFirst;
        quiet = hush;
        watched.start();
    }

    @Override
    public void leads(boolean another) {
        // Only a tab that was asked to play does; one whose neighbour was closed takes up its queue and rests.
        boolean play = asked;
        asked = false;
        messages.hide("tabs");
        keeper.keepQueue(true);
        if (!another) {
            first.run();
        }
        if (another && !player.state().playing()) {
            keeper.reread(remembered -> {
                Session session = remembered.session();
                if (session != null) {
                    session.restoreTo(player);
                    if (play) {
                        player.play();
                    }
                }
            });
        }
    }

    @Override
    public void follows(boolean playing, String title) {
        keeper.keepQueue(false);
        player.pause();
        quiet.run();
        String what = title.isEmpty() ? "" : ": " + title;
        messages.show(
                "tabs",
                playing ? "Another tab plays" + what : "The stereo is open in another tab",
                new Messages.Remedy("Play here", () -> {
                    Tabs all = tabs;
                    if (all != null) {
                        asked = true;
                        all.takeOver();
                    }
                }));
    }

    @Override
    public void letGo() {
        player.pause();
        quiet.run();
        keeper.flush();
    }

    @Override
    public void playerChanged(PlayerState state) {
        String title = FaceModel.windowTitle(state);
        String now = state.playing() + title;
        Tabs all = tabs;
        if (all != null && !now.equals(told)) {
            told = now;
            all.tell(state.playing(), title);
        }
    }
}
