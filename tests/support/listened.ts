/** Everything that this process says while the work is done: on its outputs and on its console, a line for each part. */
export const listened = async (work: () => Promise<void>): Promise<string> => {
  const said: string[] = [];
  const listen = (chunk: unknown) => said.push(String(chunk)) > 0;
  const ears = [
    jest.spyOn(process.stdout, 'write').mockImplementation(listen),
    jest.spyOn(process.stderr, 'write').mockImplementation(listen),
    ...(['log', 'info', 'warn', 'error', 'debug'] as const).map((name) =>
      jest.spyOn(console, name).mockImplementation((...words) => void said.push(words.map(String).join(' '))),
    ),
  ];
  try {
    await work();
  } finally {
    for (const ear of ears) ear.mockRestore();
  }
  return said.join('\n');
};
