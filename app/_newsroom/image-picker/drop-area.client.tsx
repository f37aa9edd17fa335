'use client';
import {
  type ClipboardEvent,
  type DragEvent,
  type ReactNode,
  useEffect,
  useEffectEvent,
  useRef,
  useState,
} from 'react';
import classes from '#app/_newsroom/image-picker/image-picker.module.css';

type Props = { onFiles: (files: File[]) => void; children: ReactNode };

/**
 * Takes files that are dropped on what it holds, and files pasted anywhere but in a writing area. What is dragged
 * without files, and text that is pasted into a field, passes by.
 */
export function DropArea({ onFiles, children }: Props) {
  const [isOver, setIsOver] = useState(false);
  // Entering a child leaves the parent: only the sum says whether the pointer is still inside.
  const depth = useRef(0);

  const handlePaste = useEffectEvent((event: globalThis.ClipboardEvent) => {
    const files = filesOf(event.clipboardData);
    if (files.length === 0 || event.defaultPrevented || wantsText(event)) return;
    event.preventDefault();
    onFiles(files);
  });
  useEffect(() => {
    const listen = (event: globalThis.ClipboardEvent) => handlePaste(event);
    document.addEventListener('paste', listen);
    return () => document.removeEventListener('paste', listen);
  }, []);

  const handleEnter = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    depth.current += 1;
    setIsOver(true);
  };
  const handleLeave = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    depth.current = Math.max(0, depth.current - 1);
    if (depth.current === 0) setIsOver(false);
  };
  const handleDrop = (event: DragEvent) => {
    if (!carriesFiles(event)) return;
    event.preventDefault();
    event.stopPropagation();
    depth.current = 0;
    setIsOver(false);
    const files = filesOf(event.dataTransfer);
    if (files.length > 0) onFiles(files);
  };
  return (
    <div
      className={isOver ? `${classes.drop} ${classes.dropping}` : classes.drop}
      onDragEnter={handleEnter}
      onDragOver={(event) => carriesFiles(event) && event.preventDefault()}
      onDragLeave={handleLeave}
      onDrop={handleDrop}
    >
      {children}
    </div>
  );
}

function carriesFiles(event: DragEvent): boolean {
  return [...event.dataTransfer.types].includes('Files');
}

function filesOf(data: DataTransfer | ClipboardEvent['clipboardData'] | null): File[] {
  return data ? [...data.files] : [];
}

/** A field takes pasted words; a writing area takes pictures too, and has its own way with them. */
function wantsText({ target, clipboardData }: globalThis.ClipboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable) return true;
  return target.matches('input, textarea') && (clipboardData?.types.includes('text/plain') ?? false);
}
