import { useWords } from '../i18n/locale';
import { Icon } from './icon';

/** Says on every page of a demo that the date is not today's, and what that means. Nothing while it is. */
export function Simulated({ viewer }: { viewer: { ahead: number; now: string } | undefined }) {
  const { t, date } = useWords();
  if (!viewer || viewer.ahead === 0) return null;
  return (
    <div role="status" data-print="block" className="border-b-2 border-warn bg-warn-soft px-5 py-2 text-sm">
      <p className="mx-auto flex max-w-180 items-start gap-2">
        <span className="mt-0.5 text-warn">
          <Icon name="warning" size={18} />
        </span>
        <span>
          <strong>{t('frame.simulated', { date: date(viewer.now) })}</strong> {t('frame.simulatedNote')}
        </span>
      </p>
    </div>
  );
}
