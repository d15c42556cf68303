/// `analyze`: how loud files are, and what is in them.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.cli.analyze;
