/**
 * Language models behind a network: the only package that knows LangChain4j, which is optional, and
 * the only one that opens a connection.
 */
@NullMarked
package dev.dreadnought.llm;

import org.jspecify.annotations.NullMarked;
