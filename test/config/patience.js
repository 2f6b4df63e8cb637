/* global jest, secondsForATest */
// Jest knows one time limit for all projects.
jest.setTimeout(secondsForATest * 1000);
