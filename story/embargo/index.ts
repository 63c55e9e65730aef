/** Embargoes: the moment before which nobody may publish, and the zone that it is meant in. */
export { type Embargo, printEmbargo, showEmbargo } from './print'
export { type EmbargoLine, readEmbargo, readEmbargoLine, readEmbargoWord } from './read'
export {
  clockIn,
  erbil,
  gmt,
  momentIn,
  systemZone,
  zoneIds,
  zoneName,
} from './zones'
