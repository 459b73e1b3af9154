create table orders (
    number         bigint primary key,
    customer       varchar(200) not null,
    placed_at      timestamp with time zone not null,
    state          varchar(20) not null,
    discount_cents bigint not null
);

create table order_line (
    order_number     bigint not null references orders,
    position         int not null,
    sku              varchar(40) not null,
    quantity         int not null,
    unit_price_cents bigint not null,
    primary key (order_number, position)
);

create sequence order_number start with 1001;

create table voucher (
    code  varchar(40) primary key,
    cents bigint not null
);
