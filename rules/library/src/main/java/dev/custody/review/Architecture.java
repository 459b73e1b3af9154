package dev.custody.review;

import dev.custody.machine.Machine;
import java.util.List;

/**
 * What there is to review, whether rules find fault with it or not.
 *
 * @param machines the life of each kind of object that has one, by type and field
 * @param owners what a process has once, by type
 * @param boundaries types that data passes on its way in and out, by type
 */
public record Architecture(List<Machine> machines, List<StateOwner> owners, List<BoundaryType> boundaries) {
    public Architecture {
        machines = List.copyOf(machines);
        owners = List.copyOf(owners);
        boundaries = List.copyOf(boundaries);
    }
}
