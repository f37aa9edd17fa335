import type { Drawing } from '#db/seed/drawing/pixels.ts';
import { busLibrary } from '#db/seed/drawing/scenes/bus-library.ts';
import { cableShip } from '#db/seed/drawing/scenes/cable-ship.ts';
import { classroom } from '#db/seed/drawing/scenes/classroom.ts';
import { clinicVan } from '#db/seed/drawing/scenes/clinic-van.ts';
import { cricketGround } from '#db/seed/drawing/scenes/cricket-ground.ts';
import { ferryGhat } from '#db/seed/drawing/scenes/ferry-ghat.ts';
import { glacierLake } from '#db/seed/drawing/scenes/glacier-lake.ts';
import { handloom } from '#db/seed/drawing/scenes/handloom.ts';
import { hockeyField } from '#db/seed/drawing/scenes/hockey-field.ts';
import { lakeBirds } from '#db/seed/drawing/scenes/lake-birds.ts';
import { lettersInk } from '#db/seed/drawing/scenes/letters-ink.ts';
import { mangroveCoast } from '#db/seed/drawing/scenes/mangrove-coast.ts';
import { mangroveRoots } from '#db/seed/drawing/scenes/mangrove-roots.ts';
import { marketStall } from '#db/seed/drawing/scenes/market-stall.ts';
import { metroTrain } from '#db/seed/drawing/scenes/metro-train.ts';
import { monsoonClouds } from '#db/seed/drawing/scenes/monsoon-clouds.ts';
import { mustardField } from '#db/seed/drawing/scenes/mustard-field.ts';
import { nightBus } from '#db/seed/drawing/scenes/night-bus.ts';
import { portsPodium } from '#db/seed/drawing/scenes/ports-podium.ts';
import { radioStage } from '#db/seed/drawing/scenes/radio-stage.ts';
import { riverBridge } from '#db/seed/drawing/scenes/river-bridge.ts';
import { ropeway } from '#db/seed/drawing/scenes/ropeway.ts';
import { satellite } from '#db/seed/drawing/scenes/satellite.ts';
import { stepwell } from '#db/seed/drawing/scenes/stepwell.ts';
import { stepwellDetail } from '#db/seed/drawing/scenes/stepwell-detail.ts';
import { streetTrees } from '#db/seed/drawing/scenes/street-trees.ts';
import { typeSpecimen } from '#db/seed/drawing/scenes/type-specimen.ts';
import { vultureCliffs } from '#db/seed/drawing/scenes/vulture-cliffs.ts';

/** Every drawing of the demo newsroom by the key of its picture. */
export const SCENES: Record<string, () => Drawing> = {
  'river-bridge': riverBridge,
  'ferry-ghat': ferryGhat,
  'monsoon-clouds': monsoonClouds,
  'glacier-lake': glacierLake,
  'mustard-field': mustardField,
  'lake-birds': lakeBirds,
  'night-bus': nightBus,
  'metro-train': metroTrain,
  'mangrove-coast': mangroveCoast,
  'mangrove-roots': mangroveRoots,
  'ports-podium': portsPodium,
  'cable-ship': cableShip,
  classroom,
  handloom,
  'market-stall': marketStall,
  stepwell,
  'stepwell-detail': stepwellDetail,
  'cricket-ground': cricketGround,
  'hockey-field': hockeyField,
  satellite,
  'vulture-cliffs': vultureCliffs,
  ropeway,
  'bus-library': busLibrary,
  'clinic-van': clinicVan,
  'street-trees': streetTrees,
  'type-specimen': typeSpecimen,
  'radio-stage': radioStage,
  'letters-ink': lettersInk,
};
