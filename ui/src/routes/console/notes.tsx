import { useState, type FormEvent } from 'react';
import { Button } from '../../components/button';
import { TextArea } from '../../components/field';
import { graphql, readFragment, type FragmentType } from '../../gql';
import { formatShort } from '../../i18n/format';
import { useWords } from '../../i18n/locale';
import { useAct } from './act';
import { Outcome } from './outcome';
import { Panel } from './panel';

const notesFragment = graphql(`
  fragment Notes_request on Request {
    id
    notes {
      id
      text
      at
      by {
        id
        name
      }
    }
  }
`);

const writeMutation = graphql(`
  mutation WriteNote($input: WriteNoteInput!) {
    writeNote(input: $input) {
      request {
        id
      }
      problems {
        code
        field
        message
        params {
          name
          value
        }
      }
    }
  }
`);

/** 引き継ぎメモ: what colleagues wrote down, and a place to write. */
export function Notes({
  request: data,
  onChanged,
}: {
  request: FragmentType<typeof notesFragment>;
  onChanged: () => void;
}) {
  const words = useWords();
  const { t } = words;
  const { id, notes } = readFragment(notesFragment, data);
  const [text, setText] = useState('');
  const [attempted, setAttempted] = useState(false);
  const write = useAct(writeMutation, ({ writeNote }) => writeNote.problems, onChanged);
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setAttempted(true);
    if (text.trim() === '') return;
    if (!(await write.act({ input: { requestId: id, text } }))) return;
    setText('');
    setAttempted(false);
  };
  return (
    <Panel title={t('note.title')}>
      <form noValidate onSubmit={send} className="space-y-3 text-sm">
        <Outcome problems={write.problems} error={write.error} />
        <TextArea
          id="note-text"
          label={t('note.text')}
          support={t('note.help')}
          rows={2}
          value={text}
          onChange={(event) => setText(event.target.value)}
          error={attempted && text.trim() === '' ? words.problem('REQUIRED', {}) : undefined}
        />
        <Button type="submit" busy={write.busy}>
          {t('note.save')}
        </Button>
      </form>
      <ol className="mt-3">
        {notes.map((note) => (
          <li key={note.id} className="border-t border-line py-2 text-sm">
            <p className="whitespace-pre-line [overflow-wrap:anywhere]">{note.text}</p>
            <p className="text-xs text-quiet">
              {note.by.name} {formatShort(note.at)}
            </p>
          </li>
        ))}
      </ol>
    </Panel>
  );
}
