package com.acme.orders.api;

import com.acme.orders.application.FulfilmentQueue;
import com.acme.orders.application.OrderService;
import com.acme.orders.domain.Order;
import com.acme.orders.infrastructure.Vouchers;
import java.time.Clock;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
public class OrderController {

    private final OrderService service;
    private final FulfilmentQueue queue;
    private final Vouchers vouchers;
    private final Clock clock;

    public OrderController(OrderService service, FulfilmentQueue queue, Vouchers vouchers, Clock clock) {
        this.service = service;
        this.queue = queue;
        this.vouchers = vouchers;
        this.clock = clock;
    }

    @PostMapping("/orders")
    @ResponseStatus(HttpStatus.CREATED)
    public OrderView place(@RequestBody PlaceOrder request) {
        return view(service.place(request.customer(), request.lines()));
    }

    @GetMapping("/orders/{number}")
    public OrderView show(@PathVariable long number) {
        return view(service.find(number));
    }

    @PostMapping("/orders/{number}/discount")
    public OrderView discount(@PathVariable long number, @RequestParam String voucher) {
        return view(service.applyDiscount(number, voucher));
    }

    @PostMapping("/orders/{number}/pay")
    public OrderView pay(@PathVariable long number) {
        return view(service.pay(number));
    }

    @PostMapping("/orders/{number}/ship")
    public OrderView ship(@PathVariable long number) {
        return view(service.ship(number));
    }

    @PostMapping("/orders/{number}/cancel")
    public OrderView cancel(@PathVariable long number) {
        return view(service.cancel(number));
    }

    /** Ships all orders that are waiting; answers with their numbers. */
    @PostMapping("/shipments")
    public List<Long> shipWaiting() {
        return queue.work();
    }

    @PutMapping("/vouchers/{code}")
    public void issueVoucher(@PathVariable String code, @RequestParam long cents) {
        vouchers.issue(code, cents);
    }

    @ExceptionHandler
    public ProblemDetail notFound(NoSuchElementException missing) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, missing.getMessage());
    }

    @ExceptionHandler
    public ProblemDetail unprocessable(IllegalArgumentException refused) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.UNPROCESSABLE_CONTENT, refused.getMessage());
    }

    @ExceptionHandler
    public ProblemDetail conflict(IllegalStateException conflict) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.CONFLICT, conflict.getMessage());
    }

    private OrderView view(Order order) {
        return OrderView.of(order, clock.instant());
    }
}
