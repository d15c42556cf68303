/** CRC-16 with the polynomial x¹⁶ + x¹⁵ + x² + 1 (RFC 9639, section 9.3). */
const TABLE = Uint16Array.from({ length: 256 }, (_, value) => {
  let crc = value << 8;
  for (let bit = 0; bit < 8; bit++) {
    crc = crc & 0x8000 ? (crc << 1) ^ 0x8005 : crc << 1;
  }
  return crc;
});

/** Whether a frame's bytes are what was written: with its own checksum at the end, that of all is zero. */
export function isWholeFrame(bytes) {
  let crc = 0;
  for (let i = 0; i < bytes.length; i++) {
    crc = ((crc << 8) & 0xffff) ^ TABLE[(crc >> 8) ^ bytes[i]];
  }
  return crc === 0;
}
