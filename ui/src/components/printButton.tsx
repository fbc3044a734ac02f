import { useWords } from '../i18n/locale';
import { Button } from './button';
import { Icon } from './icon';

/** Opens the browser's own printing. */
export function PrintButton({ size = 'medium' }: { size?: 'medium' | 'large' }) {
  const { t } = useWords();
  return (
    <Button look="quiet" size={size} data-print="no" onClick={() => window.print()}>
      <Icon name="print" />
      {t('print.open')}
    </Button>
  );
}
