/// How loud it is and how high it peaks: ITU-R BS.1770-5 and EBU R 128.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.dsp.loudness;
