/// Elementary functions made of plain arithmetic, so that every machine and every runtime gives the same bits.
///
/// The platform's sin, exp and their kin differ in the last place between the JVM and a browser; a filter built on
/// them would differ too. These use only `+ - * /`, comparison, square root, rounding and the bits of a `double`,
/// all of which IEEE 754 defines exactly. Reduction follows W. J. Cody and W. Waite, "Software Manual for the
/// Elementary Functions" (1980), and M. Payne and R. Hanek (1983) for huge angles; the sums are the Taylor series,
/// cut where the first term left out is below 2⁻⁵⁶ of the result. Error: below 1 unit in the last place, below 2 for
/// the tangent.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.dsp.math;
