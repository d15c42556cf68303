/// `generate`: test signals as files.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.cli.generate;
