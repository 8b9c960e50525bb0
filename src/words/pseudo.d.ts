declare module '*/en.json?long' {
  const messages: Readonly<Record<keyof typeof import('./en.json'), string>>;
  export default messages;
}

declare module '*/en.json?later' {
  const messages: Readonly<Record<string, string>>;
  export default messages;
}

declare module '*/en.json?mirrored' {
  const messages: Readonly<Record<keyof typeof import('./en.json'), string>>;
  export default messages;
}
