import { use, type ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { AwayContext } from './away';

interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** What will happen, before the buttons. */
  children: ReactNode;
  /** The buttons; the safe one first. */
  actions: ReactNode;
  /** Something is typed here: a click beside it must not throw it away. */
  typed?: boolean;
  /** It stays until one of its buttons ends it. */
  lasting?: boolean;
}

/** A question that must be answered first: focus stays inside, Escape and the safe button close it. */
export function Dialog({ open, onClose, title, children, actions, typed = false, lasting = false }: DialogProps) {
  const away = use(AwayContext);
  return (
    <ModalOverlay
      isOpen={open && !away}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      isDismissable={!typed && !lasting}
      isKeyboardDismissDisabled={lasting}
      className="fixed inset-0 z-50 flex items-center justify-center bg-black/50 p-4"
    >
      <Modal className="max-h-full w-full max-w-xl overflow-y-auto rounded-xl border border-line bg-raised shadow-2xl">
        <AriaDialog role="alertdialog" className="p-6 sm:p-8">
          <Heading slot="title" className="text-xl">
            {title}
          </Heading>
          <div className="mt-4 space-y-4">{children}</div>
          <div className="mt-8 flex flex-wrap-reverse justify-end gap-3">{actions}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
