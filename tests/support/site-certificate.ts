import { generateKeyPairSync, sign } from 'node:crypto';

/** A certificate for the sites of one test run, which no browser trusts unless it is told not to look. */
export interface SiteCertificate {
  /** Both in PEM. */
  readonly key: string;
  readonly cert: string;
}

/** In as few bytes as hold it: browsers refuse any other form. */
const lengthOf = (size: number): readonly number[] => {
  if (size < 0x80) return [size];
  return size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
};

/** One value of ASN.1 in its DER form: a tag, the length, the content. */
const der = (tag: number, ...content: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(content);
  return Buffer.concat([Buffer.from([tag, ...lengthOf(body.length)]), body]);
};

const TAG = {
  integer: 0x02,
  bits: 0x03,
  oid: 0x06,
  text: 0x0c,
  time: 0x17,
  sequence: 0x30,
  set: 0x31,
} as const;

/** 1.2.840.10045.4.3.2, ECDSA with SHA-256. */
const SIGNED_BY = der(TAG.sequence, der(TAG.oid, Buffer.from('2a8648ce3d040302', 'hex')));
/** 2.5.4.3, the common name. */
const COMMON_NAME = der(TAG.oid, Buffer.from('550403', 'hex'));

const nameOf = (name: string): Buffer =>
  der(TAG.sequence, der(TAG.set, der(TAG.sequence, COMMON_NAME, der(TAG.text, Buffer.from(name)))));

/** To the second, in UTC, with two digits for the year. */
const timeOf = (at: Date): Buffer =>
  der(TAG.time, Buffer.from(`${at.toISOString().slice(2, 19).replace(/\D/g, '')}Z`));

const DAY_MS = 86_400_000;

/** Made here, so that the tests need no other program. It is good for the day around `now`. */
export const makeSiteCertificate = (name: string, now: Date): SiteCertificate => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
  const said = der(
    TAG.sequence,
    der(TAG.integer, Buffer.from([1])),
    SIGNED_BY,
    nameOf(name),
    der(TAG.sequence, timeOf(new Date(now.getTime() - DAY_MS)), timeOf(new Date(now.getTime() + DAY_MS))),
    nameOf(name),
    publicKey.export({ type: 'spki', format: 'der' }),
  );
  const signature = der(TAG.bits, Buffer.from([0]), sign('sha256', said, privateKey));
  const whole = der(TAG.sequence, said, SIGNED_BY, signature).toString('base64');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${whole.replace(/(.{64})/g, '$1\n')}\n-----END CERTIFICATE-----\n`,
  };
};
