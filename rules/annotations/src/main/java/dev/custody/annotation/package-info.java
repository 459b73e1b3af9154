/**
 * What production code can say about ownership, sharing, states and boundaries, so that Custody can hold it to its
 * word. Nothing goes in or out: the annotations stay in the class file, need nothing at run time and change nothing
 * there. A newcomer starts with {@link dev.custody.annotation.Owned} and {@link dev.custody.annotation.Transition}.
 */
package dev.custody.annotation;
