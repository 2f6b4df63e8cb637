import { reading, ReadyJson } from './action.ts';

export const services = reading((panel) => new ReadyJson(panel.catalogue.json()));
