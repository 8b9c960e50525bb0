/** The four things that are asked of a vault about its RSA keys. The keys themselves never leave it. */
export interface VaultClient {
  /** The full address, with its version, of the newest version of a key. */
  newestVersion(name: string): Promise<string>;
  /** RSA-OAEP-256 under the key at that address. */
  wrap(kid: string, key: Uint8Array): Promise<Uint8Array>;
  unwrap(kid: string, wrapped: Uint8Array): Promise<Uint8Array>;
  /** RS256, which has no chance in it: the same digest gives the same signature at every call. */
  sign(kid: string, digest: Uint8Array): Promise<Uint8Array>;
}
