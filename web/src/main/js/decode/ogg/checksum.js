/** CRC-32 with the polynomial 0x04C11DB7, neither mirrored nor inverted (RFC 3533, section 6). */
const TABLE = Uint32Array.from({ length: 256 }, (_, value) => {
  let crc = value << 24;
  for (let bit = 0; bit < 8; bit++) {
    crc = crc & 0x80000000 ? (crc << 1) ^ 0x04c11db7 : crc << 1;
  }
  return crc;
});

const CHECKSUM_AT = 22;

/** Whether a page's bytes are what was written: its checksum is taken with zeros in its own place. */
export function isWholePage(bytes) {
  let crc = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = i >= CHECKSUM_AT && i < CHECKSUM_AT + 4 ? 0 : bytes[i];
    crc = (crc << 8) ^ TABLE[(crc >>> 24) ^ byte];
  }
  const stated = new DataView(bytes.buffer, bytes.byteOffset).getUint32(CHECKSUM_AT, true);
  return crc >>> 0 === stated;
}
