package dev.dreadnought.export;

import dev.dreadnought.catalog.Catalog;
import dev.dreadnought.model.DataAsset;

/**
 * How much data are needed, from 0 to 100, for formats that must have a number.
 *
 * @param confidentiality the asset's own need, else the highest of its kinds, else 50: nobody knows
 * @param integrity the same
 * @param availability the same
 */
record Needs(int confidentiality, int integrity, int availability) {

  static Needs of(DataAsset asset, Catalog catalog) {
    return new Needs(
        catalog.percentOf(asset.confidentiality(), asset.kinds(), k -> k.confidentiality()),
        catalog.percentOf(asset.integrity(), asset.kinds(), k -> k.integrity()),
        catalog.percentOf(asset.availability(), asset.kinds(), k -> k.availability()));
  }

  int highest() {
    return Math.max(confidentiality, Math.max(integrity, availability));
  }
}
