/** The promise's value, or `otherwise` when it takes longer than `ms` milliseconds. A rejection passes through. */
export const within = async <Value, Other>(
  ms: number,
  promise: Promise<Value>,
  otherwise: Other,
): Promise<Value | Other> => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const limit = new Promise<Other>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), ms);
  });
  try {
    return await Promise.race([promise, limit]);
  } finally {
    clearTimeout(timer);
  }
};
