package dev.custody.program;

import dev.custody.facts.MethodFacts;
import dev.custody.facts.MethodRef;
import dev.custody.facts.Node;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Methods in an order in which callees come first: strongly connected components of the call graph (Tarjan's algorithm,
 * without recursion), grouped into levels. Components of one level do not call each other.
 */
final class CallOrder {
    private final List<MethodFacts> methods;
    private final int[][] callees;
    private final int[] number;
    private final int[] low;
    private final int[] level;

    /** The method that closed the component of each method. */
    private final int[] componentOf;

    private final BitSet open = new BitSet();
    private final Deque<Integer> stack = new ArrayDeque<>();
    private final List<List<List<MethodFacts>>> levels = new ArrayList<>();
    private int next = 1;

    private CallOrder(List<MethodFacts> methods, Calls calls) {
        this.methods = methods;
        this.callees = new int[methods.size()][];
        this.number = new int[methods.size()];
        this.low = new int[methods.size()];
        this.level = new int[methods.size()];
        this.componentOf = new int[methods.size()];
        Arrays.fill(componentOf, -1);
        Map<MethodRef, Integer> indexes = new HashMap<>();
        for (int i = 0; i < methods.size(); i++) {
            indexes.put(methods.get(i).ref(), i);
        }
        for (int i = 0; i < methods.size(); i++) {
            callees[i] = callees(methods.get(i), calls, indexes);
        }
    }

    /**
     * Orders methods by who calls whom.
     *
     * @return a list of levels, lowest first; a level is a list of components, a component a list of methods
     */
    static List<List<List<MethodFacts>>> levels(List<MethodFacts> methods, Calls calls) {
        CallOrder order = new CallOrder(methods, calls);
        for (int i = 0; i < methods.size(); i++) {
            if (order.number[i] == 0) {
                order.visit(i);
            }
        }
        return order.levels;
    }

    private static int[] callees(MethodFacts method, Calls calls, Map<MethodRef, Integer> indexes) {
        return method.body().nodes().stream()
                .filter(node -> node instanceof Node.Call || node instanceof Node.Lambda)
                .flatMap(node -> calls.targets(node).methods().stream())
                .mapToInt(target -> indexes.getOrDefault(target.ref(), -1))
                .filter(index -> index >= 0)
                .distinct()
                .toArray();
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
                } else if (open.get(callee)) {
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
        open.set(method);
        stack.push(method);
        return new int[] {method, 0};
    }

    private void close(int root) {
        List<Integer> component = new ArrayList<>();
        int member;
        do {
            member = stack.pop();
            open.clear(member);
            componentOf[member] = root;
            component.add(member);
        } while (member != root);
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
        component.sort(null);
        levels.get(above).add(component.stream().map(methods::get).toList());
    }
}
