package org.rustyaudio.web.page;

import java.util.function.Consumer;

/// What the page fetches once it stands: drawers, menu, list of keys. The page's thread only.
final class LaterPart {

    private final LazyModule module = new LazyModule("later");
    private Runnable furnish = () -> {};
    private Consumer<String> failed = _ -> {};
    private boolean furnished;

    /// @param put called once, when it is here
    /// @param lack hears why it is not
    void whenHere(Runnable put, Consumer<String> lack) {
        furnish = put;
        failed = lack;
    }

    /// Asks for it; more than once does no harm.
    void fetch() {
        module.load(problem -> {
            if (!problem.isEmpty()) {
                failed.accept(problem);
            } else if (!furnished) {
                furnished = true;
                furnish.run();
            }
        });
    }
}
