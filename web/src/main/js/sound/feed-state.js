/** How a feed's stream stands; the ring keeps it as a number. */
export const FLOWING = 0;
export const ENDED = 1;
export const FAILED = 2;
