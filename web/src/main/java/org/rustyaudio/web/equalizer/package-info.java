/// The equalizer's drawer: the curve under one's hands, fields for every number, presets in and out.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.web.equalizer;
