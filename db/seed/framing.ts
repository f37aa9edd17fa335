import type { ImageFacts } from '#db/seed/image-facts.ts';

/** A focal point, in whole percent from the left and the top. */
const at = (focalX: number, focalY: number): ImageFacts['framing'] => ({ focalX, focalY });

/** Where a picture's subject is, so that no crop cuts it; a crop framed by hand where one point cannot say it. */
export const FRAMING: Record<string, ImageFacts['framing']> = {
  'river-bridge': at(32, 60),
  'ferry-ghat': at(38, 55),
  classroom: at(56, 40),
  'bus-library': at(52, 45),
  'glacier-lake': at(60, 45),
  'cable-ship': at(53, 55),
  'night-bus': at(67, 50),
  'metro-train': at(45, 50),
  'mangrove-coast': at(70, 60),
  handloom: at(34, 50),
  'market-stall': at(50, 50),
  'mustard-field': at(58, 55),
  'hockey-field': at(42, 50),
  // Without the half of its legend.
  satellite: { ...at(38, 30), regions: { '4x3': { x: 38, y: 40, size: 80 } } },
  'clinic-van': at(38, 50),
  'vulture-cliffs': at(52, 45),
  stepwell: at(70, 60),
  // One fish whole.
  'stepwell-detail': { ...at(50, 50), regions: { '1x1': { x: 50, y: 50, size: 60 } } },
  'type-specimen': at(33, 50),
  'radio-stage': at(42, 50),
  'street-trees': at(58, 50),
  'letters-ink': at(44, 50),
  'lake-birds': at(42, 45),
  'ports-podium': at(47, 55),
  ropeway: at(42, 45),
};
