import type { Format, Joint } from './format.ts';
import { citationKeys } from './keys.ts';

/** A format whose file is made of its records. */
export function joinable(about: Omit<Format, 'write' | 'joint'>, joint: Joint): Format {
  return {
    ...about,
    joint,
    write: (records, { passage } = {}) => {
      const keys = citationKeys(records);
      const placed = records.map((record, index) => ({
        record,
        place: {
          key: keys[index] ?? record.id,
          number: String(index + 1),
          ...(passage && { passage }),
        },
      }));
      const [only] = placed;
      if (joint.alone && only && placed.length === 1) return joint.alone(only.record, only.place);
      const parts = placed.map(({ record, place }) => joint.part(record, place));
      return `${joint.open}${parts.join(joint.between)}${joint.close}`;
    },
  };
}
