package dev.custody.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Ownership moves with the value: whoever receives it may keep and change it, whoever hands it over is done with it.
 *
 * <p>On a parameter the callee becomes the owner, and a caller that uses the value afterwards breaks the contract. On a
 * method the caller becomes the owner of the result, which the object therefore keeps no hold of. On a field the object
 * is the only owner of what the field refers to.
 *
 * <pre>{@code
 * final class Shipment {
 *     private final List<Parcel> parcels;
 *
 *     Shipment(@Owned List<Parcel> parcels) { // the caller gives the list away, no copy needed
 *         this.parcels = parcels;
 *     }
 * }
 * }</pre>
 *
 * @see Borrowed
 * @see Shared
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.METHOD, ElementType.FIELD})
public @interface Owned {}
