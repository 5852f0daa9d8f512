import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

/** Namespace of the product's identifiers, itself drawn once. */
const NAMESPACE = hexToBytes('8f1f6a2e4b0d4c8e9a3d5e7c1b2f4a60');

/** A UUID of version 5 (RFC 9562 §5.5): the same name always has the same identifier, so two exports can be compared. */
export function caseIdentifier(name: string): string {
  const bytes = sha1(concatBytes(NAMESPACE, utf8ToBytes(name))).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytesToHex(bytes);
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

export const caseUri = (identifier: string): string => `urn:uuid:${identifier}`;
