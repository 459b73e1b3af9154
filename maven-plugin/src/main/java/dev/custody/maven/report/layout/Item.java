package dev.custody.maven.report.layout;

import java.util.ArrayList;
import java.util.List;

/** What takes room in one layer: a node, the label of a link, or the link itself where it passes through. */
final class Item {
    final int layer;
    final int width;
    final int height;

    /** Items of the layer above, and of the layer below, that links connect with this one. */
    final List<Item> above = new ArrayList<>();

    final List<Item> below = new ArrayList<>();

    /** Whether it is a node. */
    final boolean node;

    /** Place in its layer, from 0. */
    int position;

    /** Of its centre, in pixels. */
    double x;

    Item(int layer, Graph.Size size, boolean node) {
        this.layer = layer;
        this.width = size.width();
        this.height = size.height();
        this.node = node;
    }
}
