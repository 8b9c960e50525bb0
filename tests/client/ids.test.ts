import { commands } from '../../src/contract/commands';
import { newId, idOfSubject } from '../../src/client/ids';

const isAnId = (id: string): boolean => commands['notes/read'].input.safeParse({ id }).success;

test('New ids are of the form that the server takes, and none comes twice', () => {
  const ids = Array.from({ length: 500 }, newId);
  expect(ids.filter((id) => !isAnId(id))).toEqual([]);
  expect(new Set(ids).size).toBe(500);
});

test('A new id uses all of its 128 bits', () => {
  const bytes = Array.from({ length: 200 }, () => [...Buffer.from(newId(), 'base64url')]);
  for (let at = 0; at < 16; at += 1) {
    const values = new Set(bytes.map((id) => id[at]));
    expect(values.size).toBeGreaterThan(50);
  }
});

test('Two windows of one meeting write to the same note, and two meetings to two', async () => {
  const [one, same, other] = await Promise.all(['meeting:1', 'meeting:1', 'meeting:11'].map(idOfSubject));
  expect(one).toBe(same);
  expect(one).not.toBe(other);
  expect([one, other].map((id) => isAnId(id ?? ''))).toEqual([true, true]);
});

test('What follows from a subject is the same for ever, so that last year is found again', async () => {
  expect(await idOfSubject('note|meeting:1')).toBe('PmbmB-jd_jkWEtjiWLDqDg');
});
