/// Files and folders: what the words of a command line mean, where results go, where the user's own things lie.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.cli.files;
