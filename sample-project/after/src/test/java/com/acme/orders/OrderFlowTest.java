package com.acme.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.acme.orders.api.OrderView;
import com.acme.orders.api.PlaceOrder;
import com.acme.orders.domain.OrderLine;
import com.acme.orders.domain.OrderState;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OrderFlowTest {

    @LocalServerPort
    private int port;

    private RestClient http;

    @BeforeEach
    void connect() {
        http = RestClient.create("http://localhost:" + port);
    }

    @Test
    void an_order_is_placed_paid_and_shipped() {
        OrderView placed = place();
        assertThat(placed.state()).isEqualTo(OrderState.CREATED);
        assertThat(placed.totalCents()).isEqualTo(3800);
        assertThat(post(placed, "pay").state()).isEqualTo(OrderState.PAID);
        assertThat(post(placed, "ship").state()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    void a_voucher_lowers_the_price() {
        http.put().uri("/vouchers/TEA5?cents=500").retrieve().toBodilessEntity();
        assertThat(post(place(), "discount?voucher=TEA5").totalCents()).isEqualTo(3300);
    }

    @Test
    void the_warehouse_ships_paid_orders() {
        OrderView placed = place();
        post(placed, "pay");
        assertThat(http.post().uri("/shipments").retrieve().body(Long[].class)).contains(placed.number());
        assertThat(show(placed).state()).isEqualTo(OrderState.SHIPPED);
    }

    @Test
    void the_warehouse_leaves_the_price_alone() {
        OrderView placed = place();
        post(placed, "pay");
        http.post().uri("/shipments").retrieve().toBodilessEntity();
        assertThat(show(placed).totalCents()).isEqualTo(placed.totalCents());
    }

    @Test
    void an_unpaid_order_does_not_ship() {
        OrderView placed = place();
        assertThatExceptionOfType(HttpClientErrorException.Conflict.class).isThrownBy(() -> post(placed, "ship"));
        assertThat(show(placed).state()).isEqualTo(OrderState.CREATED);
    }

    @Test
    void the_warehouse_leaves_cancelled_orders_where_they_are() {
        OrderView placed = place();
        post(placed, "pay");
        post(placed, "cancel");
        http.post().uri("/shipments").retrieve().toBodilessEntity();
        assertThat(show(placed).state()).isEqualTo(OrderState.CANCELLED);
    }

    @Test
    void a_refused_voucher_stays_valid() {
        http.put().uri("/vouchers/TEA9?cents=500").retrieve().toBodilessEntity();
        OrderView paid = place();
        post(paid, "pay");
        assertThatExceptionOfType(HttpClientErrorException.Conflict.class)
                .isThrownBy(() -> post(paid, "discount?voucher=TEA9"));
        assertThat(post(place(), "discount?voucher=TEA9").totalCents()).isEqualTo(3300);
    }

    private OrderView place() {
        List<OrderLine> lines = List.of(new OrderLine("TEA", 2, 450), new OrderLine("POT", 1, 2900));
        return http.post().uri("/orders").body(new PlaceOrder("Ada", lines)).retrieve().body(OrderView.class);
    }

    private OrderView post(OrderView order, String action) {
        return http.post().uri("/orders/" + order.number() + "/" + action).retrieve().body(OrderView.class);
    }

    private OrderView show(OrderView order) {
        return http.get().uri("/orders/" + order.number()).retrieve().body(OrderView.class);
    }
}
