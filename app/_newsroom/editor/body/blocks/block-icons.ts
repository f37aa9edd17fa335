import {
  IconArticle,
  IconBlockquote,
  IconH2,
  IconH3,
  IconFileInfo,
  IconLetterP,
  IconList,
  IconListNumbers,
  IconMessages,
  IconLibraryPhoto,
  IconPhoto,
  IconQuote,
  IconSeparatorHorizontal,
  IconTable,
  IconWorldShare,
} from '@tabler/icons-react';
import type { ComponentType } from 'react';
import type { BlockKind } from '#app/_newsroom/editor/body/blocks/block-commands.ts';

/** The sign of each kind of block, the same in toolbar and menus. */
export const BLOCK_ICONS: Record<BlockKind, ComponentType<{ size?: number; 'aria-hidden'?: boolean }>> = {
  paragraph: IconLetterP,
  heading2: IconH2,
  heading3: IconH3,
  bulletList: IconList,
  orderedList: IconListNumbers,
  blockquote: IconBlockquote,
  pullQuote: IconQuote,
  box: IconFileInfo,
  interview: IconMessages,
  figure: IconPhoto,
  gallery: IconLibraryPhoto,
  table: IconTable,
  readMore: IconArticle,
  embed: IconWorldShare,
  horizontalRule: IconSeparatorHorizontal,
};
