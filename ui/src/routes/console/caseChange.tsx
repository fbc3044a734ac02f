import { Banner } from '../../components/banner';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { problemText, type Problem } from '../../graphql/problem';
import { useWords, type Words } from '../../i18n/locale';

const snapshotFragment = graphql(`
  fragment CaseChange_request on Request {
    registration {
      id
      version
    }
    checks {
      kind
      result
      at
    }
    evidence {
      id
      name
    }
    calls {
      id
    }
    notes {
      id
    }
  }
`);

/** The part of a case that an approval is bound to, as it stood at a moment. */
export type Seen = FragmentType<typeof snapshotFragment>;

function changes({ t }: Words, before: Seen, after: Seen): string[] {
  const was = readFragment(snapshotFragment, before);
  const is = readFragment(snapshotFragment, after);
  const lines: string[] = [];
  const corrected = was.registration.version !== is.registration.version;
  // With another version every check begins anew.
  if (corrected) lines.push(t('changed.registration', { version: is.registration.version }));
  for (const { kind, result, at } of corrected ? [] : is.checks) {
    const then = was.checks.find((check) => check.kind === kind);
    if (then?.at !== at || then.result !== result) lines.push(t('changed.check', { check: t(`check.${kind}`) }));
  }
  const added = is.evidence.filter(({ id }) => !was.evidence.some((file) => file.id === id));
  const removed = was.evidence.filter(({ id }) => !is.evidence.some((file) => file.id === id));
  for (const { name } of added) lines.push(t('changed.added', { name }));
  for (const { name } of removed) lines.push(t('changed.removed', { name }));
  const calls = is.calls.filter(({ id }) => !was.calls.some((call) => call.id === id));
  if (calls.length > 0) lines.push(t('changed.calls', { count: calls.length }));
  const notes = is.notes.filter(({ id }) => !was.notes.some((note) => note.id === id));
  if (notes.length > 0) lines.push(t('changed.notes', { count: notes.length }));
  return lines;
}

/** The refusal of a decision that the case outran, with what became different since it was seen. */
export function CaseChange({ problem, seen, now }: { problem: Problem; seen: Seen; now: Seen }) {
  const words = useWords();
  const lines = changes(words, seen, now);
  return (
    <Banner live tone="warn" title={problemText(words, problem)}>
      <ul className="list-disc pl-5 empty:hidden">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Banner>
  );
}
