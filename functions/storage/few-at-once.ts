/**
 * Does a task for each of the items, in their order and so many at once: more would make the commands of other people
 * wait for a free connection to storage. Throws what the first task to fail throws.
 */
export const fewAtOnce = async <Item>(
  atOnce: number,
  items: readonly Item[],
  task: (item: Item, place: number) => Promise<void>,
): Promise<void> => {
  const ahead = items.entries();
  const goOn = async (): Promise<void> => {
    for (const [place, item] of ahead) await task(item, place);
  };
  await Promise.all(Array.from({ length: atOnce }, goOn));
};
