/** Makes English look like the languages that break layouts, so that a break is seen before a translation exists. */

const TYPE = { literal: 0, select: 5, plural: 6, tag: 8 };

const ACCENTS = new Map(
  Object.entries({
    a: 'á',
    b: 'ƀ',
    c: 'ç',
    d: 'ð',
    e: 'é',
    f: 'ƒ',
    g: 'ĝ',
    h: 'ĥ',
    i: 'î',
    j: 'ĵ',
    k: 'ķ',
    l: 'ļ',
    m: 'ɱ',
    n: 'ñ',
    o: 'ö',
    p: 'þ',
    q: 'ǫ',
    r: 'ŕ',
    s: 'š',
    t: 'ţ',
    u: 'û',
    v: 'ṽ',
    w: 'ŵ',
    x: 'ẋ',
    y: 'ý',
    z: 'ž',
    A: 'Å',
    B: 'Ɓ',
    C: 'Ç',
    D: 'Ð',
    E: 'É',
    F: 'Ƒ',
    G: 'Ĝ',
    H: 'Ĥ',
    I: 'Î',
    J: 'Ĵ',
    K: 'Ķ',
    L: 'Ļ',
    M: 'Ṁ',
    N: 'Ñ',
    O: 'Ö',
    P: 'Þ',
    Q: 'Ǫ',
    R: 'Ŕ',
    S: 'Š',
    T: 'Ţ',
    U: 'Û',
    V: 'Ṽ',
    W: 'Ŵ',
    X: 'Ẋ',
    Y: 'Ý',
    Z: 'Ž',
  }),
);

const accented = (text) => [...text].map((letter) => ACCENTS.get(letter) ?? letter).join('');

const mapLiterals = (elements, change) =>
  elements.map((element) => {
    if (element.type === TYPE.literal) return { ...element, value: change(element.value) };
    if (element.type === TYPE.tag) return { ...element, children: mapLiterals(element.children, change) };
    if (element.type === TYPE.select || element.type === TYPE.plural) {
      const options = Object.entries(element.options).map(([key, option]) => [
        key,
        { ...option, value: mapLiterals(option.value, change) },
      ]);
      return { ...element, options: Object.fromEntries(options) };
    }
    return element;
  });

const lettersIn = (elements) => {
  let count = 0;
  mapLiterals(elements, (text) => {
    count += text.length;
    return text;
  });
  return count;
};

/** Accented, in brackets that show where a text begins and ends, and 40 % longer. */
const long = (elements) => {
  const extra = Math.max(1, Math.ceil(lettersIn(elements) * 0.4));
  const filler = 'one two three four five six seven eight nine ten '.repeat(9).slice(0, extra).trimEnd();
  return [
    { type: TYPE.literal, value: '[' },
    ...mapLiterals(elements, accented),
    { type: TYPE.literal, value: ` ${filler}]` },
  ];
};

const RIGHT_TO_LEFT_OVERRIDE = '\u202e';
const POP = '\u202c';
// Sets off the run from a number or a name beside it, which would otherwise be drawn as part of it.
const MARK = '\u200f';

/** Each run of letters is shown from right to left, as a right-to-left language would be. */
const mirrored = (elements) =>
  mapLiterals(elements, (text) =>
    /\S/.test(text) ? `${MARK}${RIGHT_TO_LEFT_OVERRIDE}${text}${POP}${MARK}` : text,
  );

module.exports = { long, mirrored };
