'use client';

import {
  cloneElement,
  createContext,
  type KeyboardEvent,
  type MouseEvent,
  type MouseEventHandler,
  type ReactElement,
  type ReactNode,
  useContext,
  useEffect,
  useId,
  useState,
  useSyncExternalStore,
} from 'react';
import Link from 'next/link';
import classes from '#app/_newsroom/menu/menu.module.css';
import { menusDrawn } from '#app/_newsroom/menu/menus-drawn.ts';

/** What a {@link Menu} gives its button. */
export type MenuTargetProps = {
  id?: string;
  popoverTarget?: string;
  'aria-haspopup'?: 'menu';
  'aria-expanded'?: boolean;
  'aria-controls'?: string;
  onKeyDown?(event: KeyboardEvent): void;
};

type Props = {
  /** The button that opens it; gets what ties it to the menu. */
  target: ReactElement<MenuTargetProps>;
  /** Names the menu where the button's own name would not do. */
  label?: string;
  /** Hears of opening and closing. */
  onToggle?(open: boolean): void;
  /** {@link MenuItem}s; drawn only while the menu is open, or while drawMenus() asks for them. */
  children: ReactNode;
};

const GAP_PX = 4;
const ROOM_PX = 240;

const CloseContext = createContext<() => void>(() => undefined);

/**
 * A button's menu on the browser's own popover: it lies above everything, closes on Escape and on a press elsewhere, and
 * gives the focus back. Arrows, Home, End and a first letter move inside, Tab leaves. @see WAI-ARIA APG, menu button
 */
export function Menu({ target, label, onToggle, children }: Props) {
  const id = useId();
  const [menu, setMenu] = useState<HTMLDivElement | null>(null);
  const [open, setOpen] = useState(false);
  const isDrawn = useSyncExternalStore(menusDrawn.subscribe, menusDrawn.now, menusDrawn.onServer);
  const buttonId = target.props.id ?? `${id}-button`;

  const handleToggle = (isOpen: boolean) => {
    // What has the focus is about to go, and the browser gives back only what is still there.
    if (!isOpen && menu?.contains(document.activeElement))
      document.getElementById(buttonId)?.focus({ preventScroll: true });
    setOpen(isOpen);
    onToggle?.(isOpen);
  };
  const close = () => {
    // First the focus, then the menu: what is chosen may want it elsewhere, and whoever gives it back asks where it was.
    document.getElementById(buttonId)?.focus({ preventScroll: true });
    menu?.hidePopover();
  };
  const items = () => [
    ...(menu?.querySelectorAll<HTMLElement>(':is([role=menuitem], [role=menuitemradio]):not(:disabled)') ?? []),
  ];

  useEffect(() => {
    if (!open) return;
    const place = () => placeAt(menu, buttonId);
    place();
    // A keyboard that comes up or goes leaves another part of the page to be seen.
    const seen = window.visualViewport;
    window.addEventListener('scroll', place, { capture: true, passive: true });
    window.addEventListener('resize', place);
    seen?.addEventListener('resize', place);
    seen?.addEventListener('scroll', place);
    return () => {
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
      seen?.removeEventListener('resize', place);
      seen?.removeEventListener('scroll', place);
    };
  }, [open, buttonId, menu]);

  const handleKeyDown = (event: KeyboardEvent) => {
    // Not for a row of buttons or a text the menu stands in.
    event.stopPropagation();
    if (event.key === 'Tab') return close();
    const all = items();
    const at = all.indexOf(document.activeElement as HTMLElement);
    const next = nextItem(all, at, event);
    if (!next) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <>
      {cloneElement(target, {
        id: buttonId,
        popoverTarget: id,
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        'aria-controls': open ? id : undefined,
        onKeyDown: (event) => {
          target.props.onKeyDown?.(event);
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          if (open) items()[0]?.focus();
          else menu?.showPopover();
        },
      })}
      <div
        ref={setMenu}
        id={id}
        popover="auto"
        role="menu"
        tabIndex={-1}
        className={classes.menu}
        aria-label={label}
        aria-labelledby={buttonId}
        onBeforeToggle={({ newState }) => handleToggle(newState === 'open')}
        onToggle={({ newState }) => {
          if (newState !== 'open') return;
          // Only now it can be measured.
          placeAt(menu, buttonId);
          items()[0]?.focus({ preventScroll: true });
        }}
        onKeyDown={handleKeyDown}
      >
        <CloseContext value={close}>{(open || isDrawn) && children}</CloseContext>
      </div>
    </>
  );
}

type ItemProps = {
  icon?: ReactNode;
  /** `danger` for what takes something away. */
  tone?: 'danger';
  /** Somewhere to go in place of something to do. `newTab` for pages outside of the newsroom. */
  href?: string;
  newTab?: boolean;
  /** The id of a form to send in place of something to do; the menu stays until the page goes. */
  form?: string;
  /** Of several of which one holds: whether it is this one, which is ticked. */
  isChosen?: boolean;
  /** The language of its words, where that is not the interface's. */
  lang?: string;
  onChoose?(event: MouseEvent<HTMLElement>): void;
  children: ReactNode;
};

/** One thing a {@link Menu} offers. */
export function MenuItem({ icon, tone, href, newTab, form, isChosen, lang, onChoose, children }: ItemProps) {
  const close = useContext(CloseContext);
  const common = {
    role: isChosen === undefined ? 'menuitem' : 'menuitemradio',
    'aria-checked': isChosen,
    lang,
    tabIndex: -1,
    className: classes.item,
    'data-tone': tone,
    onMouseMove: ((event) => event.currentTarget.focus({ preventScroll: true })) as MouseEventHandler<HTMLElement>,
  };
  const inner = (
    <>
      {icon}
      <span className={classes.words}>{children}</span>
      {isChosen !== undefined && <span className={classes.tick} aria-hidden />}
    </>
  );
  if (href !== undefined && newTab)
    return (
      <a {...common} href={href} target="_blank" rel="noopener" onClick={close}>
        {inner}
      </a>
    );
  if (href !== undefined)
    return (
      <Link
        {...common}
        href={href}
        onClick={(event) => {
          close();
          onChoose?.(event);
        }}
      >
        {inner}
      </Link>
    );
  if (form !== undefined)
    return (
      <button {...common} type="submit" form={form}>
        {inner}
      </button>
    );
  return (
    <button
      {...common}
      type="button"
      onClick={(event) => {
        close();
        onChoose?.(event);
      }}
    >
      {inner}
    </button>
  );
}

/** What the {@link MenuItem}s below it do, as words that cannot be chosen. */
export function MenuHeading({ children }: { children: ReactNode }) {
  return <div className={classes.heading}>{children}</div>;
}

/** A line between groups of {@link MenuItem}s. */
export function MenuDivider() {
  return <hr className={classes.divider} />;
}

function nextItem(all: HTMLElement[], at: number, { key, nativeEvent }: KeyboardEvent): HTMLElement | undefined {
  if (key === 'ArrowDown') return all[(at + 1) % all.length];
  if (key === 'ArrowUp') return all.at(at <= 0 ? -1 : at - 1);
  if (key === 'Home') return all[0];
  if (key === 'End') return all.at(-1);
  if (key.length !== 1 || key === ' ' || nativeEvent.isComposing || nativeEvent.ctrlKey || nativeEvent.metaKey) return;
  const asked = key.toLocaleLowerCase();
  return [...all.slice(at + 1), ...all.slice(0, at + 1)].find((item) =>
    item.textContent?.trim().toLocaleLowerCase().startsWith(asked),
  );
}

function placeAt(menu: HTMLElement | null, buttonId: string): void {
  const button = document.getElementById(buttonId);
  if (button && menu) placeBeside(menu, button.getBoundingClientRect());
}

/**
 * Below the button, or above where there is more room; its edge along the button's nearer to the window's. All of it within
 * what is seen: a keyboard may cover the rest of the page. Where it cannot be drawn whole, it ends in the middle of a row.
 */
function placeBeside(menu: HTMLElement, button: DOMRect): void {
  const { innerWidth, innerHeight } = window;
  const seen = window.visualViewport;
  // Zoomed in, the part that is seen is moved about, and the menu with it would be too.
  const isZoomed = !seen || seen.scale > 1.01;
  const top = isZoomed ? 0 : seen.offsetTop;
  const foot = isZoomed ? innerHeight : seen.offsetTop + seen.height;
  const below = foot - button.bottom;
  const above = button.top - top;
  const isBelow = below >= ROOM_PX || below >= above;
  const room = Math.max(0, (isBelow ? below : above) - 3 * GAP_PX);
  // As wide as it would be with the whole window for it: beside an edge it would be squeezed, or hang over.
  Object.assign(menu.style, { left: `${GAP_PX}px`, right: 'auto' });
  const width = menu.offsetWidth;
  const most = document.documentElement.clientWidth - width - GAP_PX;
  const left = button.left + button.right < innerWidth ? button.left : button.right - width;
  Object.assign(menu.style, {
    top: isBelow ? `${button.bottom + GAP_PX}px` : 'auto',
    bottom: isBelow ? 'auto' : `${innerHeight - button.top + GAP_PX}px`,
    left: `${Math.max(GAP_PX, Math.min(left, most))}px`,
    maxHeight: `${heightThatTells(menu, room)}px`,
  });
}

/** The greatest height within `room` at which a row that does not fit is cut in the middle, so that one sees it goes on. */
function heightThatTells(menu: HTMLElement, room: number): number {
  if (menu.scrollHeight <= room) return room;
  const from = menu.getBoundingClientRect().top + menu.clientTop - menu.scrollTop;
  const middles = [...menu.querySelectorAll<HTMLElement>(`.${classes.item}`)].map((item) => {
    const { top, height } = item.getBoundingClientRect();
    return top - from + height / 2;
  });
  return middles.findLast((middle) => middle <= room) ?? room;
}
