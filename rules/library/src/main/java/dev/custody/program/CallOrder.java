package dev.custody.program;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Methods in an order in which callees come first: strongly connected components of the call graph (Tarjan's algorithm,
 * without recursion), grouped into levels. Components of one level do not call each other.
 */
final class CallOrder {
    private final int[][] callees;
    private final int[] number;
    private final int[] low;
    private final int[] level;

    /** The method that closed the component of each method. */
    private final int[] componentOf;

    private final boolean[] open;
    /** Methods whose component is not known yet, in the order in which they were entered. */
    private final int[] stack;

    private int top;
    private final List<List<int[]>> levels = new ArrayList<>();
    private int next = 1;

    private CallOrder(Calls calls) {
        int methods = calls.methods().size();
        this.callees = new int[methods][];
        this.number = new int[methods];
        this.low = new int[methods];
        this.level = new int[methods];
        this.componentOf = new int[methods];
        this.stack = new int[methods];
        this.open = new boolean[methods];
        Arrays.fill(componentOf, -1);
        int[] lastCaller = new int[methods];
        for (int caller = 0; caller < methods; caller++) {
            callees[caller] = callees(calls.sites(caller), caller + 1, lastCaller);
        }
    }

    /**
     * Orders methods by who calls whom.
     *
     * @return a list of levels, lowest first; a level is a list of components, a component the numbers of its methods,
     *     ascending
     */
    static List<List<int[]>> levels(Calls calls) {
        CallOrder order = new CallOrder(calls);
        for (int i = 0; i < order.number.length; i++) {
            if (order.number[i] == 0) {
                order.visit(i);
            }
        }
        return order.levels;
    }

    /** Each callee once, in the order of its first call; {@code lastCaller} remembers who asked for a callee last. */
    private static int[] callees(int[] sites, int caller, int[] lastCaller) {
        int[] found = new int[sites.length / 2];
        int count = 0;
        for (int i = 1; i < sites.length; i += 2) {
            int callee = sites[i];
            if (lastCaller[callee] != caller) {
                lastCaller[callee] = caller;
                found[count++] = callee;
            }
        }
        return count == found.length ? found : Arrays.copyOf(found, count);
    }

    private void visit(int root) {
        Deque<int[]> path = new ArrayDeque<>();
        path.push(enter(root));
        while (!path.isEmpty()) {
            int[] frame = path.element();
            int method = frame[0];
            if (frame[1] < callees[method].length) {
                int callee = callees[method][frame[1]++];
                if (number[callee] == 0) {
                    path.push(enter(callee));
                } else if (open[callee]) {
                    low[method] = Math.min(low[method], number[callee]);
                }
                continue;
            }
            path.pop();
            if (low[method] == number[method]) {
                close(method);
            }
            if (!path.isEmpty()) {
                int caller = path.element()[0];
                low[caller] = Math.min(low[caller], low[method]);
            }
        }
    }

    /** A frame is a method and the position of its next callee. */
    private int[] enter(int method) {
        number[method] = next;
        low[method] = next++;
        open[method] = true;
        stack[top++] = method;
        return new int[] {method, 0};
    }

    private void close(int root) {
        int start = top;
        do {
            start--;
            open[stack[start]] = false;
            componentOf[stack[start]] = root;
        } while (stack[start] != root);
        int[] component = Arrays.copyOfRange(stack, start, top);
        top = start;
        int above = 0;
        for (int method : component) {
            for (int callee : callees[method]) {
                if (componentOf[callee] != root) {
                    above = Math.max(above, level[callee] + 1);
                }
            }
        }
        for (int method : component) {
            level[method] = above;
        }
        while (levels.size() <= above) {
            levels.add(new ArrayList<>());
        }
        if (component.length > 1) {
            Arrays.sort(component);
        }
        levels.get(above).add(component);
    }
}
